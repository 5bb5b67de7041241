/** Numbers written as text: the twin of `hashiya/search/coding.py`. */

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const VALUES = new Uint8Array(128);
[...ALPHABET].forEach((char, value) => { VALUES[char.charCodeAt(0)] = value; });

/** @param {string} text @returns {number[]} */
export function decodeNumbers(text) {
  const numbers = [];
  let number = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charCodeAt(at)];
    number += (value & 31) * 2 ** shift;
    if (value < 32) {
      numbers.push(number);
      number = shift = 0;
    } else {
      shift += 5;
    }
  }
  return numbers;
}

/** @param {number[]} distances @returns {number[]} */
export function ascending(distances) {
  let last = 0;
  return distances.map((distance) => (last += distance));
}
