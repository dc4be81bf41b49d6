/** What stands in the page from the start, what its reader has chosen, and what is said below it. */
import { servedLanguage } from './server';
import { type Language, word } from './words';

export const at = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
export const [name, language] = [at<HTMLInputElement>('name'), at<HTMLSelectElement>('language')];
export const [fold, theme] = [at<HTMLSelectElement>('fold'), at<HTMLSelectElement>('theme')];
export const [findings, registers] = [at<HTMLInputElement>('findings'), at<HTMLInputElement>('registers')];
export const choices = [language, fold, theme, findings, registers];

/** What changes while the page is open. */
export const page = {
  /** The language of what is told. */
  told: (servedLanguage ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')) as Language,
  /** The text as it was saved last. */
  saved: '',
  /** What is to be said until the reader changes the text, and whether it is bad news. */
  notice: '',
  isBadNotice: false,
};

export function say(message: string, isError = false) {
  at('status').textContent = message;
  at('status').classList.toggle('error', isError);
}

/** Says something that the next drawing leaves standing. */
export function announce(message: string, isError = false) {
  [page.notice, page.isBadNotice] = [message, isError];
  say(message, isError);
}

export const told = (key: Parameters<typeof word>[0]) => word(key, page.told);

/** A sentence as the library tells it: its reasons begin with a small letter. */
export const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The name of the file, without its ending. */
export const stem = () => name.value.replace(/\.(blueprint|fishbone)?\.?ya?ml$/, '') || 'drawing';

/** What is drawn besides the document, by the names that the library has for it. */
export const marks = () => [findings.checked && 'findings', registers.checked && 'registers'].filter(Boolean).join(' ');
