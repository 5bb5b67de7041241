/** The worker of the search: Material starts it, others use it too; from a file, where none starts, one stands in. */

/** What Material's search needs of a worker, run in the page. */
class StandIn extends EventTarget {
  /** @param {string} address of the worker's script */
  constructor(address) {
    super();
    this.taking = run(address, (message) => this.dispatchEvent(new MessageEvent("message", { data: message })));
  }

  /** @param {any} message */
  async postMessage(message) {
    (await this.taking)(message);
  }
}

/** @param {string} address @param {(message: any) => void} post @returns {Promise<(message: any) => void>} */
function run(address, post) {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(/** @type {any} */ (globalThis).hashiyaServe(script.src, post));
    document.head.append(script);
  });
}

/**
 * Take notice when Material starts the worker at `address`.
 *
 * @param {string} address
 * @returns {Promise<Worker>}
 */
export function shareWorker(address) {
  const Native = window.Worker;
  const wanted = new URL(address, document.baseURI).href;
  return new Promise((resolve) => {
    // A plain function: `new` gives what it returns.
    window.Worker = /** @type {any} */ (function start(/** @type {string | URL} */ url, /** @type {WorkerOptions} */ options) {
      const isOurs = new URL(url, document.baseURI).href === wanted;
      const worker = isOurs && location.protocol === "file:" ? new StandIn(wanted) : new Native(url, options);
      if (isOurs) resolve(/** @type {Worker} */ (worker));
      return worker;
    });
  });
}
