// The bar below a page: turn the frames of a story one by one and have them read. Without it the page is whole.
const words = JSON.parse(document.getElementById('voorlezen-woorden').textContent);
const main = document.querySelector('main');
const groups = groupsOf(main);
const sentences = groups.map(sayable);
const pictures = groups.map(picturesOf);
const everySentence = sentences.flat();
const everyPicture = pictures.flat();
const turns = groups.length > 1;
let at = 0;
let all = !turns;

// As in the printed book: each frame is a page, and so are a cover with a picture and what stands after the frames.
function groupsOf(parent) {
  const found = [[]];
  for (const child of parent.children) {
    const full = child.matches('.plaat') ? '.plaat, figure' : '.plaat';
    if (found.at(-1).some((one) => one.matches(full))) found.push([]);
    found.at(-1).push(child);
  }
  return found;
}

function button(label, onClick, attributes = {}) {
  const element = make('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', onClick);
  return element;
}

const press = (element, on) => element.setAttribute('aria-pressed', String(on));

function noVoice(lang) {
  if (primary(lang) === words.taal) return words.geen_stem;
  const name = new Intl.DisplayNames([words.taal], { type: 'language' }).of(lang);
  return words.geen_andere_stem.replace('{taal}', name);
}

const reader = createReader(
  (busy) => {
    press(read, busy === 'words');
    press(tell, busy === 'pictures');
    if (busy) message.textContent = '';
  },
  (lang) => {
    message.textContent = `${message.textContent} ${noVoice(lang)}`.trim();
  },
);

const readWords = () => reader.toggle('words', all ? everySentence : sentences[at]);
const tellPictures = () => reader.toggle('pictures', all ? everyPicture : pictures[at]);

function show() {
  groups.forEach((group, number) => {
    group.forEach((element) => element.classList.toggle('weg', !all && number !== at));
  });
  counter.textContent = words.teller.replace('{nummer}', at + 1).replace('{totaal}', groups.length);
  previous.setAttribute('aria-disabled', String(at === 0));
  next.setAttribute('aria-disabled', String(at === groups.length - 1));
  paging.hidden = all;
  tell.setAttribute('aria-disabled', String(!(all ? everyPicture : pictures[at]).length));
  press(everything, all);
}

// Turning the page while it is read goes on reading there; with the keyboard the new frame has the focus.
function turnTo(number) {
  if (!groups[number] || number === at) return;
  const reading = reader.busy === 'words';
  reader.stop();
  message.textContent = '';
  at = number;
  show();
  scrollTo(0, 0);
  if (!bar.contains(document.activeElement)) {
    groups[at][0].tabIndex = -1;
    groups[at][0].focus({ preventScroll: true });
  }
  if (reading) readWords();
}

function showAll() {
  reader.stop();
  all = !all;
  show();
}

function slower() {
  reader.rate = reader.rate === NORMAL ? SLOW : NORMAL;
  press(slow, reader.rate === SLOW);
}

const rtl = words.richting === 'rtl';
const [back, forth] = rtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
const TURN = {
  [back]: () => turnTo(at - 1),
  [forth]: () => turnTo(at + 1),
  PageUp: () => turnTo(at - 1),
  PageDown: () => turnTo(at + 1),
  Home: () => turnTo(0),
  End: () => turnTo(groups.length - 1),
};

// A key does here what it does anywhere else as long as nothing is read and all frames are shown.
function actionOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target.closest('.tabel')) return null;
  if (event.key === 'Escape') return reader.stop;
  if (event.key === ' ') return event.target.closest('button, a') || (all && !reader.busy) ? null : readWords;
  return all ? null : TURN[event.key];
}

function onKey(event) {
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
}

const off = { 'aria-pressed': 'false' };
const previous = button(words.vorige, TURN.PageUp, { 'aria-keyshortcuts': `${back} PageUp` });
const next = button(words.volgende, TURN.PageDown, { 'aria-keyshortcuts': `${forth} PageDown` });
const counter = make('p', { class: 'teller', 'aria-live': 'polite' });
const paging = make('div', { class: 'blader' }, previous, counter, next);
const read = button(words.lees, readWords, { ...off, class: 'hoofd', 'aria-keyshortcuts': 'Space' });
const stop = button(words.stop, reader.stop, { 'aria-keyshortcuts': 'Escape' });
const tell = button(words.beeld, tellPictures, off);
const slow = button(words.langzamer, slower, off);
const everything = button(words.alles, showAll, off);
const message = make('p', { class: 'melding', role: 'status' });
const fitting = [slow, everyPicture.length && tell, turns && everything].filter(Boolean);
const buttons = make('div', { class: 'knoppen' }, read, stop, ...fitting);
const named = { class: 'leesbalk', lang: words.taal, dir: words.richting, 'aria-label': words.balk };
const bar = make('section', named, message, paging, buttons);

main.after(bar);
document.documentElement.classList.add('met-balk');
document.addEventListener('keydown', onKey);
addEventListener('pagehide', reader.stop);
document.addEventListener('visibilitychange', () => document.hidden && reader.stop());
show();
