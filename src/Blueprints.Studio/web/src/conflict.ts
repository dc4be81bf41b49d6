/** Two versions of a document side by side, and which of them is to stay. */
import { compare, type Line } from './lines';
import { type Language, word } from './words';

export type Choice = 'mine' | 'theirs' | 'later';

/** Shows both; nothing is chosen where the reader closes it. A second call while one is open gives `later`. */
export function choose(path: string, mine: string, theirs: string, language: Language): Promise<Choice> {
  if (document.querySelector('dialog[open]')) return Promise.resolve('later');
  const dialog = document.createElement('dialog');
  dialog.id = 'conflict';
  dialog.setAttribute('aria-labelledby', 'conflict-title');
  const title = element('h2', `${path}${language === 'zh' ? '：' : ': '}${word('bothChanged', language)}`);
  title.id = 'conflict-title';
  const [left, right] = compare(mine, theirs);
  const versions = element('div');
  versions.className = 'versions';
  versions.append(version('mine', word('mine', language), left), version('theirs', word('theirs', language), right));
  const buttons = element('div');
  buttons.className = 'buttons';
  dialog.append(title, element('p', word('bothHelp', language)), versions, buttons);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const end = (choice: Choice) => {
      dialog.remove();
      resolve(choice);
    };
    for (const [choice, key] of [['mine', 'keepMine'], ['theirs', 'takeTheirs'], ['later', 'later']] as const) {
      const button = element('button', word(key, language)) as HTMLButtonElement;
      button.id = `choose-${choice}`;
      button.onclick = () => end(choice);
      buttons.append(button);
    }

    dialog.oncancel = () => end('later');
    dialog.showModal();
    versions.querySelector('mark')?.scrollIntoView({ block: 'center' });
  });
}

function version(id: string, name: string, lines: Line[]): HTMLElement {
  const part = element('section');
  const heading = element('h3', name);
  heading.id = `version-${id}`;
  part.setAttribute('aria-labelledby', heading.id);
  const text = element('pre');
  text.tabIndex = 0;
  text.setAttribute('aria-labelledby', heading.id);
  for (const line of lines) {
    const shown = element(line.isOwn ? 'mark' : 'span', `${line.text}\n`);
    text.append(shown);
  }

  part.append(heading, text);
  return part;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
