/** The files of the index: each is read once, when it is first asked for. */
import { Numbers } from "./numbers.js";

/** @typedef {ReturnType<typeof createStore>} Store */

/** @param {(name: string, edition: string) => Promise<any>} read */
export function createStore(read) {
  /** @type {Map<string, Promise<any>>} */
  const held = new Map();
  let edition = "";

  /** @param {string} name @returns {Promise<any>} */
  function shard(name) {
    let found = held.get(name);
    if (!found) {
      found = read(name, edition);
      held.set(name, found);
      found.catch(() => held.delete(name)); // a line that was down may be up again
    }
    return found;
  }

  async function open() {
    const manifest = await shard("index");
    edition = manifest.edition;
    return { ...manifest, numbers: new Numbers(manifest) };
  }

  return { shard, open };
}

/** Where a file lies in the folder of the index. @param {string} name */
export function pathOf(name) {
  return name === "index" || name === "facets" ? `${name}.js` : `${name[0]}/${name}.js`;
}

/** What stands in the text of a file: it is a script that hands over JSON. @param {string} text */
export function contentOf(text) {
  return JSON.parse(text.slice(text.indexOf("\n") + 1, text.lastIndexOf("\n)")));
}
