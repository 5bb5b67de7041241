/** The worker of the search: Material starts it, others use it too; from a file, where none starts, one stands in. */

/** Material's number of an answer to the box. */
export const RESULT = 3;

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

/** @typedef {{running: () => Worker, latest: () => any}} Shared `running`: the worker, started where nobody has; `latest`: what it last answered the box */

/**
 * One worker for Material and for us, whoever needs it first.
 *
 * @param {string} address
 * @returns {Shared}
 */
export function shareWorker(address) {
  const Native = window.Worker;
  const wanted = new URL(address, document.baseURI).href;
  /** @type {Worker | undefined} */
  let worker;
  /** @type {any} */
  let latest;

  function running() {
    if (worker) return worker;
    worker = /** @type {Worker} */ (location.protocol === "file:" ? new StandIn(wanted) : new Native(wanted));
    worker.addEventListener("message", ({ data }) => { if (data.type === RESULT) latest = data.data; });
    return worker;
  }

  // A plain function: `new` gives what it returns.
  window.Worker = /** @type {any} */ (function start(/** @type {string | URL} */ url, /** @type {WorkerOptions} */ options) {
    return new URL(url, document.baseURI).href === wanted ? running() : new Native(url, options);
  });
  return { running, latest: () => latest };
}
