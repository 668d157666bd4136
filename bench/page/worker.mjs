// The runner in a worker.
import { steps } from './runner.mjs';

self.onmessage = async ({ data: { step, options } }) => {
  try {
    self.postMessage({ result: await steps[step](options) });
  } catch (error) {
    self.postMessage({ error: `${error?.name}: ${error?.message}` });
  }
};
self.postMessage({ result: 'ready' });
