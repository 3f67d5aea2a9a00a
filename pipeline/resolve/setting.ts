import type { BodyWords } from "../../extractors/responsibilities/body-words.ts";
import type { AgencyWords } from "../../schemas/lexicon/agencies.ts";
import { atLevel, type Place, type Places } from "./places.ts";

/** What a circular's agency names are read against: its jurisdiction, its date, the words and divisions known. */
export interface Setting {
  readonly agencies: AgencyWords;
  readonly words: BodyWords;
  readonly places: Places;
  /** The issuing jurisdiction; null where national or unknown. */
  readonly home: Place | null;
  readonly national: boolean;
  /** Date of issue, ISO 8601 with reduced precision; null where not printed. */
  readonly date: string | null;
}

/** One body by its full official name. `place`: its jurisdiction; null for national bodies and firms. */
export interface Body {
  readonly name: string;
  readonly place: Place | null;
  readonly kind: string;
}

const CITY = /市$/;

/** The division that a level word at the head of a name means (市工信局): the issuing jurisdiction or one above it; null where it means none. */
export function placeOfLevel(word: string, home: Place | null): Place | null {
  if (!home) return null;
  const province = atLevel(home, "provincial");
  const city = atLevel(home, "municipal") ?? (province && CITY.test(province.name) ? province : null);
  if (word === "省") return province?.name.endsWith("省") ? province : null;
  if (word === "自治区") return province?.name.endsWith("自治区") ? province : null;
  if (word === "市") return home.level === "county" && CITY.test(home.name) ? home : city && CITY.test(city.name) ? city : null;
  if (word === "州" || word === "自治州") return city?.name.endsWith("州") ? city : null;
  if (word === "地区") return city?.name.endsWith("地区") ? city : null;
  if (word === "盟") return city?.name.endsWith("盟") ? city : null;
  return home.level === "county" && home.name.endsWith(word) ? home : null;
}
