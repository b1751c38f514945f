/**
 * Scripts that run in the page: one in its own world, one in the preload script's. They share the document and nothing else, and speak
 * by events on the window. Values are copied as Electron's context bridge copies them: functions become proxies, prototypes are
 * dropped, an error keeps its message.
 */
const bridge = `
const copyOut = (value, keep, depth = 0) => {
  if (depth > 1000) throw new TypeError("Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.");
  if (typeof value === "function") return { fn: keep(value) };
  if (typeof value === "symbol") throw new Error("An object could not be cloned.");
  if (value === undefined) return { undef: true };
  if (typeof value !== "object" || value === null) return { is: value };
  if (value instanceof File) return { file: hand(value) };
  if (value instanceof Error) return { error: String(value.message) };
  if (Array.isArray(value)) return { list: value.map((one) => copyOut(one, keep, depth + 1)) };
  return { record: Object.keys(value).map((name) => [name, copyOut(value[name], keep, depth + 1)]) };
};
/** A file goes over the document, which both worlds share: it stays the same file, of the same place on the disk. */
const hand = (file) => {
  const input = document.createElement("input");
  const data = new DataTransfer();
  const id = "stand-in-file-" + Math.random();
  data.items.add(file);
  Object.assign(input, { type: "file", id, hidden: true, files: data.files });
  document.documentElement.append(input);
  return id;
};
const take = (id) => {
  const input = document.getElementById(id);
  input.remove();
  return input.files[0];
};
const copyIn = (copied, call) => {
  if ("fn" in copied) return (...args) => call(copied.fn, args);
  if ("undef" in copied) return undefined;
  if ("file" in copied) return take(copied.file);
  if ("error" in copied) return new Error(copied.error);
  if ("list" in copied) return copied.list.map((one) => copyIn(one, call));
  if (!("record" in copied)) return copied.is;
  const record = {};
  for (const [name, one] of copied.record) Object.defineProperty(record, name, { value: copyIn(one, call), enumerable: true, configurable: true, writable: true });
  return record;
};
/** One end of the line between the worlds. A call returns at once what the other side returned, or a promise of it. */
const openLine = (mine, theirs) => {
  const kept = [];
  const waiting = new Map();
  const keep = (fn) => (kept.includes(fn) ? kept.indexOf(fn) : kept.push(fn) - 1);
  const tell = (message) => window.dispatchEvent(new CustomEvent("stand-in:" + theirs, { detail: JSON.stringify(message) }));
  const state = { answer: undefined, calls: 0 };
  const settle = ({ ok, value }) => {
    const copied = copyIn(value, call);
    if (ok) return copied;
    throw copied;
  };
  const call = (fn, args) => {
    const id = mine + state.calls++;
    tell({ call: { id, fn, args: args.map((one) => copyOut(one, keep)) } });
    const { answer } = state;
    if (!answer.later) return settle(answer);
    return new Promise((resolve, reject) => waiting.set(id, (late) => { try { resolve(settle(late)); } catch (error) { reject(error); } }));
  };
  const run = ({ id, fn, args }) => {
    try {
      const value = kept[fn](...args.map((one) => copyIn(one, call)));
      if (!(value instanceof Promise)) return { ok: true, value: copyOut(value, keep) };
      value.then((late) => tell({ late: { id, ok: true, value: copyOut(late, keep) } }), (error) => tell({ late: { id, ok: false, value: copyOut(error, keep) } }));
      return { later: true };
    } catch (error) {
      return { ok: false, value: copyOut(error, keep) };
    }
  };
  const onExpose = { then: undefined };
  // What Electron's own part of the page says to the program, and what comes back.
  const native = { ask: undefined, answered: undefined };
  window.addEventListener("stand-in:" + mine, ({ detail }) => {
    const message = JSON.parse(detail);
    if (message.call) tell({ answer: run(message.call) });
    if (message.answer) state.answer = message.answer;
    if (message.late) { waiting.get(message.late.id)?.(message.late); waiting.delete(message.late.id); }
    if (message.ask) native.ask(message.ask);
    if (message.answered) native.answered(message.answered);
    if (message.expose) onExpose.then(message.expose.name, copyIn(message.expose.value, call));
  });
  return { keep, tell, onExpose, native };
};
`;

/** Interfaces that need a permission ask for it, in Electron's words, and go on or fail as Chromium's do. */
const permissions = `
const questions = new Map();
const counter = { asked: 0 };
line.native.answered = ({ id, granted }) => { questions.get(id)?.(granted); questions.delete(id); };
const may = (permission, how) => new Promise((resolve) => {
  const id = counter.asked++;
  questions.set(id, resolve);
  line.tell({ ask: { id, permission, how } });
});
const guard = (owner, name, permission, how, instead) => {
  const own = owner?.[name];
  if (own === undefined) return;
  owner[name] = async function (...args) { return (await may(permission, how)) ? own.apply(this, args) : instead(args); };
};
const deny = () => { throw new DOMException("Permission denied", "NotAllowedError"); };
const guarded = window.isSecureContext;
if (guarded) {
  guard(window.Clipboard?.prototype, "writeText", "clipboard-sanitized-write", "request", deny);
  guard(window.Clipboard?.prototype, "readText", "clipboard-read", "request", deny);
  guard(window.MediaDevices?.prototype, "getUserMedia", "media", "request", deny);
  guard(window.MediaDevices?.prototype, "getDisplayMedia", "display-capture", "request", deny);
  guard(window.Geolocation?.prototype, "getCurrentPosition", "geolocation", "request", ([, fail]) => fail?.({ code: 1, message: "User denied Geolocation" }));
  if (window.Notification) window.Notification.requestPermission = async () => ((await may("notifications", "request")) ? "granted" : "denied");
  if (window.Permissions) window.Permissions.prototype.query = async ({ name }) => ({ name, state: (await may(name === "clipboard-write" ? "clipboard-sanitized-write" : name, "check")) ? "granted" : "denied" });
}
// The kind of a download is its blob's.
const createObjectURL = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  const url = createObjectURL(blob);
  line.tell({ ask: { blob: url, type: blob.type } });
  return url;
};
`;

/** In the page's own world, before any script of the page. */
export const mainWorldScript = `if (window.top === window) { ${bridge}
  const line = openLine("main", "preload");
  const frozen = (value) => { for (const one of Object.values(value)) if (typeof one === "object" && one !== null) frozen(one); return Object.freeze(value); };
  line.onExpose.then = (name, value) => Object.defineProperty(window, name, { value: frozen(value), enumerable: true });
  ${permissions}
}`;

/** The channels that are the stand-in's own. */
export const ownChannels = { permission: "stand-in:permission", blob: "stand-in:blob" } as const;

/** In the preload script's world: what `require("electron")` gives a sandboxed preload script, then the script itself. */
export const preloadWorldScript = (preload: string): string => `if (window.top === window) { ${bridge}
  const line = openLine("preload", "main");
  const listeners = new Map();
  const invoked = new Map();
  const dropped = [];
  const isOf = (file) => (one) => one.name === file.name && one.size === file.size && one.lastModified === file.lastModified;
  const webUtils = {
    getPathForFile: (file) => {
      if (!(file instanceof File)) throw new TypeError("Failed to get the path of what is not a File");
      return dropped.findLast(isOf(file))?.path ?? "";
    },
  };
  const state = { invocations: 0 };
  window.standInReceive = (message) => {
    if (message.event) for (const listener of [...(listeners.get(message.event.channel) ?? [])]) listener({ sender: null }, ...message.event.args);
    if (message.files) dropped.push(...message.files);
    if (message.reply) { invoked.get(message.reply.id)?.(message.reply); invoked.delete(message.reply.id); }
  };
  const invoke = (channel, args) => new Promise((resolve, reject) => {
    structuredClone(args);
    const id = state.invocations++;
    invoked.set(id, ({ ok, value, error }) => (ok ? resolve(value) : reject(new Error("Error invoking remote method '" + channel + "': " + error))));
    window.standInSend(JSON.stringify({ id, channel, args }));
  });
  line.native.ask = ({ id, permission, how, blob, type }) => {
    if (blob !== undefined) return void invoke("stand-in:blob", [blob, type]);
    invoke("stand-in:permission", [permission, how]).then((granted) => line.tell({ answered: { id, granted } }));
  };
  const ipcRenderer = {
    invoke: (channel, ...args) => invoke(channel, args),
    on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); return ipcRenderer; },
    removeListener: (channel, listener) => { listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)); return ipcRenderer; },
  };
  const contextBridge = { exposeInMainWorld: (name, value) => line.tell({ expose: { name, value: copyOut(value, line.keep) } }) };
  const allowed = { electron: { contextBridge, ipcRenderer, webUtils } };
  const require = (name) => { if (!Object.hasOwn(allowed, name)) throw new Error("module not found: " + name); return allowed[name]; };
  ((require, module, exports) => { ${preload}
  })(require, { exports: {} }, {});
}`;
