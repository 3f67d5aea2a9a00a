import { isWithin, type Place, type Places } from "./places.ts";

/** A name that opens with a division: the division, and what follows. */
export interface Prefixed {
  readonly place: Place;
  readonly rest: string;
}

const SUFFIXES = ["县", "区", "市", "旗"];

/**
 * Reads the divisions that a name opens with (江苏省南通市海门区政府 → 海门区, 政府), each inside the one before.
 * Where several divisions bear the name, those inside `near` are preferred; null unless exactly one remains.
 * A county under a former name (海门市 for today's 海门区) is found by its stem inside `near` and keeps its printed name.
 */
export function readPlacePrefix(name: string, places: Places, near: Place | null): Prefixed | null {
  let found: Prefixed | null = null;
  for (let step = 0; step < 3; step++) {
    const rest: string = found ? found.rest : name;
    const next = nextDivision(rest, places, found ? found.place : null, near);
    if (!next) break;
    found = next;
  }
  return found;
}

function nextDivision(text: string, places: Places, above: Place | null, near: Place | null): Prefixed | null {
  for (let length = Math.min(15, text.length); length >= 2; length--) {
    const word = text.slice(0, length);
    const named = places.named.get(word) ?? [];
    const inside = above ? named.filter((place) => place !== above && isWithin(place, above)) : prefer(named, near);
    const sure = inside.length === 1 ? inside[0] : inside.find((place) => place.level !== "county");
    if (sure) return { place: sure, rest: text.slice(length) };
    const former = named.length === 0 || above || near ? formerName(word, places, above ?? near) : null;
    if (former && inside.length === 0) return { place: former, rest: text.slice(length) };
  }
  return null;
}

/** Divisions inside `near` if there are any; then those that contain it; else all. */
function prefer(candidates: readonly Place[], near: Place | null): readonly Place[] {
  if (!near || candidates.length < 2) return candidates;
  const exact = candidates.filter((place) => place === near);
  if (exact.length > 0) return exact;
  const inside = candidates.filter((place) => isWithin(place, near));
  if (inside.length > 0) return inside;
  const around = candidates.filter((place) => near.parent && isWithin(place, near.parent));
  return around.length > 0 ? around : candidates;
}

function formerName(word: string, places: Places, inside: Place | null): Place | null {
  const suffix = word.at(-1) ?? "";
  if (!inside || word.length < 3 || !SUFFIXES.includes(suffix)) return null;
  const whole = inside.level === "county" ? inside.parent : inside;
  const same = (places.stems.get(word.slice(0, -1)) ?? []).filter((place) => place.level === "county" && whole && isWithin(place, whole));
  const only = same.length === 1 ? same[0] : undefined;
  return only ? { ...only, name: word } : null;
}
