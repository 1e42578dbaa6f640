/**
 * Only in the copy for a memory stick (linli/publish/portable.py): links that scripts make lead to files, and the search
 * reads its files as scripts, since no script may read a file.
 */
(() => {
  const waiting = [];
  window.llFile = (text) => waiting.shift()(text);
  let turn = Promise.resolve();
  const read = (address) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      waiting.push(resolve);
      script.onerror = () => {
        waiting.pop();
        reject(new Error(address));
      };
      script.src = `${address}.js`;
      document.head.append(script);
    });
  window.fetch = (address) => {
    const found = turn.then(() => read(String(address)));
    turn = found.catch(() => null);
    return found.then((text) => ({ ok: true, json: async () => JSON.parse(text), text: async () => text }));
  };
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);
})();
