/** Two texts held against each other, line by line. */
export type Line = { text: string; isOwn: boolean };

/** The most pairs of lines that are compared; above it all that lies between the first and the last difference counts as another. */
const MostPairs = 4_000_000;

/** The lines of both texts, each marked where the other has no such line at that place. */
export function compare(one: string, other: string): [Line[], Line[]] {
  const [a, b] = [one.split('\n'), other.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }

  const [ownA, ownB] = [a.map((_, i) => i >= start && i < endA), b.map((_, i) => i >= start && i < endB)];
  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns <= MostPairs) {
    // How long the longest common run of lines is from each pair on.
    const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) longest[i][j] = a[start + i] === b[start + j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }

    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (a[start + i] === b[start + j]) ownA[start + i++] = ownB[start + j++] = false;
      else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
      else j++;
    }
  }

  return [a.map((text, i) => ({ text, isOwn: ownA[i] })), b.map((text, i) => ({ text, isOwn: ownB[i] }))];
}
