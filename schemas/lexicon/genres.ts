import { z } from "zod";

/** 文种 and the words that plans' titles end with. */
export const Genres = z.array(z.string()).nonempty();
