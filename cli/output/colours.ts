import pico from "picocolors";

/** Colours for standard output: none in a pipe, none where NO_COLOR is set. */
export const colours = pico.createColors(Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== "dumb");
