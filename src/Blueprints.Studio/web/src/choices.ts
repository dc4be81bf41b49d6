/** What the reader chose last time: the language, the rows, the theme, and what is drawn besides. */
const Key = 'blueprints.choices';

export function remember(fields: HTMLElement[]) {
  const choices = Object.fromEntries(fields.map((field) => [field.id, field instanceof HTMLInputElement ? field.checked : (field as HTMLSelectElement).value]));
  try {
    localStorage.setItem(Key, JSON.stringify(choices));
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
}

export function recall(fields: HTMLElement[]) {
  try {
    const choices = JSON.parse(localStorage.getItem(Key) ?? '{}');
    for (const field of fields) {
      const choice = choices[field.id];
      if (field instanceof HTMLInputElement) field.checked = choice === true;
      else if (typeof choice === 'string' && [...(field as HTMLSelectElement).options].some((option) => option.value === choice)) (field as HTMLSelectElement).value = choice;
    }
  } catch {
    // As if nothing had been chosen.
  }
}
