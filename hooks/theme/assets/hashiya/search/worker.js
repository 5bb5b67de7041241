/** The worker in place of Material's; from a file, where a page may start none, the page itself runs this. */
import { Service } from "./serving.js";
import { contentOf, pathOf } from "./store.js";

/* global TABLES -- stands ahead of this file, where the scripts are joined */

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
  /** @type {Map<string, (content: any) => void>} */
  const waiting = new Map();
  Object.assign(globalThis, {
    hashiyaShard: (/** @type {string} */ name, /** @type {any} */ content) => waiting.get(name)?.(content),
  });
  return (name) => new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const script = document.createElement("script");
    script.src = String(new URL(pathOf(name), base));
    script.onerror = () => reject(new Error(script.src));
    script.onload = () => script.remove();
    document.head.append(script);
  });
}

if (typeof document === "undefined") {
  const post = (/** @type {any} */ message) => self.postMessage(message);
  const service = new Service({ post, read: fetching(String(self.location)), tables: TABLES });
  self.addEventListener("message", ({ data }) => service.take(data));
} else {
  Object.assign(globalThis, {
    hashiyaServe(/** @type {string} */ base, /** @type {(message: any) => void} */ post) {
      const service = new Service({ post, read: running(base), tables: TABLES, fromFile: true });
      return (/** @type {any} */ message) => service.take(message);
    },
  });
}
