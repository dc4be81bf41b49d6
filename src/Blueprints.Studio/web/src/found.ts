/** A mistake or a finding, as the library tells it. Places are UTF-16 units from the start of the text. */
export type Found = {
  code: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  why: string | null;
  effect: string | null;
  help: string | null;
  advice: string | null;
  element: string | null;
  line: number;
  start: number;
  end: number;
  fixes: { title: string; edits: { start: number; end: number; text: string }[] }[];
  others?: Found[];
};
