// The sentences of a page, and the voice of the device that reads them. No word leaves the device.
const BLOCK = 'p, h1, h2, h3, h4, li, td, th, caption, figcaption, footer, div';
const SILENT = 'svg, .concept';
const NORMAL = 0.95;
const SLOW = 0.7;
const VOICES_WITHIN_MS = 1500;
const CAN_HIGHLIGHT = typeof Highlight === 'function' && Boolean(CSS.highlights);

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// A chunk is text of one language in one block, up to a line break, with the text nodes that it is made of.
function chunksOf(element) {
  const chunks = [];
  let last = null;
  const accept = (node) => (node.nodeType === 1 && node.matches(SILENT) ? 2 : 1);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === 'BR') last = null;
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const block = node.parentElement.closest(BLOCK);
    const lang = node.parentElement.closest('[lang]').lang;
    if (last?.block !== block || last.lang !== lang) chunks.push((last = { block, lang, text: '', parts: [] }));
    last.parts.push({ node, at: last.text.length });
    last.text += node.data;
  }
  return chunks;
}

function segmentsOf(text, lang) {
  if (typeof Intl.Segmenter === 'function') {
    return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)];
  }
  const found = text.matchAll(/[^.!?؟…]+[.!?؟…]*["”’»)]*\s*/gu);
  return [...found].map((match) => ({ segment: match[0], index: match.index }));
}

function sentencesOf({ text, lang, parts }) {
  const within = (from, to) => parts
    .map(({ node, at }) => ({ node, from: Math.max(from - at, 0), to: Math.min(to - at, node.length) }))
    .filter((part) => part.from < part.to);
  return segmentsOf(text, lang)
    .map(({ segment, index }) => ({ lang, words: segment.trimEnd(), index }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
    .map(({ words, index }) => {
      return { lang, text: words.replaceAll('\u00ad', ''), parts: within(index, index + words.length) };
    });
}

function rangeOf({ node, from, to }) {
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

// Where the browser cannot highlight a range, each part gets an element; last part first, so that offsets stay true.
function wrap(part) {
  part.node.splitText(part.to);
  const middle = part.node.splitText(part.from);
  const span = make('span', { class: 'zin' });
  middle.replaceWith(span);
  span.append(middle);
  return span;
}

function marker(parts) {
  const spans = CAN_HIGHLIGHT ? [] : [...parts].reverse().map(wrap);
  const ranges = CAN_HIGHLIGHT ? parts.map(rangeOf) : [];
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  return (on) => {
    if (CAN_HIGHLIGHT && on) CSS.highlights.set('zin', new Highlight(...ranges));
    if (CAN_HIGHLIGHT && !on) CSS.highlights.delete('zin');
    spans.forEach((span) => span.classList.toggle('nu', on));
    if (on) parts[0].node.parentElement.scrollIntoView({ block: 'nearest', behavior });
  };
}

function sayable(group) {
  const sentences = group.flatMap(chunksOf).flatMap(sentencesOf).reverse();
  return sentences.map(({ text, lang, parts }) => ({ text, lang, mark: marker(parts) })).reverse();
}

function picturesOf(group) {
  const titles = group.flatMap((element) => [...element.querySelectorAll('svg[role="img"] > title')]);
  return titles.map((title) => ({
    text: title.textContent,
    lang: title.parentElement.closest('[lang]').lang,
    mark: (on) => title.closest('figure').classList.toggle('nu', on),
  }));
}

// Only voices of the device itself: an online voice would send the child's story away.
function localVoices(engine) {
  const local = () => engine.getVoices().filter((voice) => voice.localService === true);
  if (!engine) return Promise.resolve([]);
  if (engine.getVoices().length) return Promise.resolve(local());
  return new Promise((resolve) => {
    engine.addEventListener('voiceschanged', () => resolve(local()), { once: true });
    setTimeout(() => resolve(local()), VOICES_WITHIN_MS);
  });
}

const primary = (lang) => lang.toLowerCase().split(/[-_]/)[0];
const voiceFor = (voices, lang) => voices.find((voice) => primary(voice.lang) === primary(lang));

// `onChange` hears what is being read, or null; `onMissing` hears of each language that has no voice.
function createReader(onChange, onMissing) {
  const engine = window.speechSynthesis;
  const reader = { busy: null, rate: NORMAL, pause, stop, toggle };
  let job = null;
  let turn = 0; // an utterance of an earlier turn that ends late changes nothing

  function change(busy) {
    reader.busy = busy;
    onChange(busy);
  }
  function pause() {
    turn += 1;
    engine?.cancel();
    job?.items[job.at]?.mark(false);
    change(null);
  }
  function stop() {
    pause();
    job = null;
  }
  function toggle(kind, items) {
    const again = reader.busy === kind;
    const same = job?.items === items;
    pause();
    if (again) return;
    job = same ? job : { kind, items, at: 0 };
    start(turn);
  }
  async function start(mine) {
    change(job.kind);
    const voices = await localVoices(engine);
    if (mine !== turn) return;
    const langs = new Set(job.items.slice(job.at).map((item) => item.lang));
    [...langs].filter((lang) => !voiceFor(voices, lang)).forEach(onMissing);
    speak(mine, voices);
  }
  function speak(mine, voices) {
    while (job.items[job.at] && !voiceFor(voices, job.items[job.at].lang)) job.at += 1;
    const item = job.items[job.at];
    if (!item) return stop();
    const voice = voiceFor(voices, item.lang);
    const then = (next) => () => mine === turn && next();
    const utterance = new SpeechSynthesisUtterance(item.text);
    Object.assign(utterance, { voice, lang: voice.lang, rate: reader.rate });
    utterance.onend = then(() => {
      item.mark(false);
      job.at += 1;
      speak(mine, voices);
    });
    utterance.onerror = then(() => {
      stop();
      onMissing(item.lang);
    });
    job.utterance = utterance; // some browsers forget an utterance that nothing holds
    item.mark(true);
    engine.speak(utterance);
  }
  return reader;
}
