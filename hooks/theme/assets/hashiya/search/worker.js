/** The worker in place of Material's; from a file, where a page may start none, the page itself runs this. */
import { Service } from "./serving.js";
import { openSingle } from "./single.js";
import { contentOf, pathOf } from "./store.js";
import { Volumes } from "./volumes.js";

/* global TABLES, VOLUMES -- stand ahead of this file, where the scripts are joined */

/** @param {string} base @returns {(name: string, edition: string) => Promise<any>} */
function fetching(base) {
  return async (name, edition) => {
    const address = new URL(pathOf(name) + (edition ? `?${edition}` : ""), base);
    const response = await fetch(address, { cache: edition ? "default" : "no-cache" });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return contentOf(await response.text());
  };
}

/** A file of the index is a script that calls `hashiyaShard`. @param {string} base @returns {(name: string) => Promise<any>} */
function running(base) {
  return (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = String(new URL(pathOf(name), base));
    waiting.set(script.src, resolve);
    script.onerror = () => reject(new Error(script.src));
    script.onload = () => script.remove();
    document.head.append(script);
  });
}

/** By the address of a file that runs, who waits for its content. @type {Map<string, (content: any) => void>} */
const waiting = new Map();

/** @param {string} _ the name of the file: several volumes have the same @param {any} content */
function takeShard(_, content) {
  waiting.get(/** @type {HTMLScriptElement} */ (document.currentScript).src)?.(content);
}

/** The index beside the worker, or those of all volumes of the front to which it belongs. @param {string} address of the worker @param {typeof fetching | typeof running} reading @param {boolean} fromFile */
function opening(address, reading, fromFile) {
  const root = String(new URL("..", address));
  /** @param {string} name */
  function open(name) {
    const folder = name ? new URL(`${name}/search/`, root) : new URL(".", address);
    return openSingle({ read: reading(String(folder)), tables: TABLES, fromFile });
  }
  return async () => (VOLUMES.length ? new Volumes(VOLUMES, open, root) : open(""));
}

if (typeof document === "undefined") {
  const post = (/** @type {any} */ message) => self.postMessage(message);
  const openIndex = opening(String(self.location), fetching, false);
  const service = new Service({ post, openIndex, months: TABLES.months });
  self.addEventListener("message", ({ data }) => service.take(data));
} else {
  Object.assign(globalThis, {
    hashiyaShard: takeShard,
    hashiyaServe(/** @type {string} */ address, /** @type {(message: any) => void} */ post) {
      const service = new Service({ post, openIndex: opening(address, running, true), months: TABLES.months });
      return (/** @type {any} */ message) => service.take(message);
    },
  });
}
