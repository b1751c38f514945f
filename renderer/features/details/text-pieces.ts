/** Longer stretches cost a browser more than they are worth: breaking one line of joined letters takes time by the square of its length. */
const longestPiece = 1_000;

/**
 * A long text cut into pieces to be laid out one by one; together they are the text. Each ends with a line or a tag where there is an end
 * in its second half, and never within a character.
 */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += pieces.at(-1)?.length ?? 0) {
    pieces.push(pieceOf(text.slice(start, start + longestPiece), start + longestPiece >= text.length));
  }
  return pieces;
}

function pieceOf(window: string, isLast: boolean): string {
  if (isLast) return window;
  const end = ["\n", ">"].map((mark) => window.lastIndexOf(mark) + 1).find((at) => at > longestPiece / 2) ?? window.length;
  return window.slice(0, end).replace(/[\uD800-\uDBFF]$/u, "");
}
