/** Words of the search: kinds, dates and counts. */
import { escape } from "./excerpt.js";

/** @type {Record<string, string>} */
export const KINDS = { person: "شخص", organization: "منظمة أو هيئة", state: "دولة", place: "مكان" };

/** Forms of a noun under a number: none, one, two, 3-10, 11-99, round hundreds. */
export const RESULTS = ["لا نتائج", "نتيجة واحدة", "نتيجتان", "نتائج", "نتيجة", "نتيجة"];
export const ACTORS = ["لا جهات", "جهة واحدة", "جهتان", "جهات", "جهة", "جهة"];

/** @param {number} number @param {string[]} noun */
export function counted(number, [none, one, two, few, many, other]) {
  if (number < 3) return [none, one, two][number];
  const rest = number % 100;
  if (rest >= 3 && rest <= 10) return `${number} ${few}`;
  return `${number} ${rest >= 11 ? many : other}`;
}

/** What a result is: the kind of an actor, or day and publisher of an article. @param {{kind: string, date: string, publisher: string}} item @param {string[]} months */
export function lineAbout({ kind, date, publisher }, months) {
  const pieces = KINDS[kind] ? [KINDS[kind]] : [date && dayOf(date, months), publisher];
  return pieces.filter(Boolean).map((piece) => escape(piece)).join(" · ");
}

/** @param {string} date ISO @param {string[]} months */
function dayOf(date, months) {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${months[month - 1]} ${year}`;
}

/** @param {string} month `2026-01` @param {string[]} months */
export function monthOf(month, months) {
  const [year, number] = month.split("-").map(Number);
  return `${months[number - 1]} ${year}`;
}
