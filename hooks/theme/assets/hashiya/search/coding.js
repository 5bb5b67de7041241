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

/** The places of the set bits, six in a character. @param {string} text @returns {number[]} */
export function decodeBits(text) {
  const found = [];
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charCodeAt(at)];
    for (let bit = 0; bit < 6; bit += 1) if (value >> bit & 1) found.push(at * 6 + bit);
  }
  return found;
}

/** @param {number[]} distances @returns {number[]} */
export function ascending(distances) {
  let last = 0;
  return distances.map((distance) => (last += distance));
}
