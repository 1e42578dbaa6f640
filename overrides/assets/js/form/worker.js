/**
 * The rules, in a worker so that the page never stands still: Pyodide, the modules of the package and the records.
 * A question is {number, name, given}, its answer {number, answer} or {number, wrong}. The first opens the form.
 */
const ROOT = "/project";
const START = [
  "import json, sys",
  'sys.path.insert(0, "/modules")',
  "from linli.form.answers import open_form",
  "ask = lambda name, given: json.dumps(getattr(desk, name)(*json.loads(given)), ensure_ascii=False)",
].join("\n");
let ask = null;

async function bytes(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.arrayBuffer();
}

async function open({ interpreter, modules, records, directory, minute }) {
  const files = [modules, records].map(bytes);
  // Pyodide looks whether scripts can be added in this way, and then runs in module workers only; it is handed its own
  // module below. Under the policy of our headers it finds that they cannot: on a host without headers let it find the same.
  const add = self.importScripts.bind(self);
  self.importScripts = () => {
    throw new TypeError("nothing more is added");
  };
  add(`${interpreter}pyodide.js`);
  const { default: createPyodideModule } = await import(`${interpreter}pyodide.asm.js`);
  const python = await loadPyodide({ indexURL: interpreter, createPyodideModule });
  python.unpackArchive(await files[0], "zip", { extractDir: "/modules" });
  python.unpackArchive(await files[1], "zip", { extractDir: ROOT });
  python.runPython(START);
  python.globals.set("opened", python.toPy([ROOT, directory, minute]));
  python.runPython("desk = open_form(*opened)");
  ask = python.globals.get("ask");
  return true;
}

addEventListener("message", async ({ data }) => {
  const { number, name, given } = data;
  try {
    postMessage({ number, answer: name === "open" ? await open(given) : JSON.parse(ask(name, JSON.stringify(given))) });
  } catch (error) {
    postMessage({ number, wrong: String(error) });
  }
});
