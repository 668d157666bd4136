// What the driver calls in the page: `bench(step, options)`, one after the other.
const where = new URLSearchParams(location.search).get('where');

/** The answer to what was posted last. */
const answer = (worker) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data.result));
  worker.onerror = (event) => reject(new Error(event.message ?? 'the worker did not start'));
});

if (where === 'page') {
  const { steps } = await import('./runner.mjs');
  globalThis.bench = (step, options) => steps[step](options);
} else {
  const worker = new Worker('./worker.mjs', { type: 'module' });
  await answer(worker);
  globalThis.bench = (step, options) => {
    worker.postMessage({ step, options });
    return answer(worker);
  };
}
document.documentElement.dataset.ready = 'true';
