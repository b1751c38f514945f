/** Whether a file's name fits a pattern with `*` and `?`, in any case. Takes at most pattern times name steps, whatever somebody wrote. */
export function isNameLike(pattern: string, name: string): boolean {
  const wanted = pattern.toLowerCase();
  const given = name.toLowerCase();
  let [atWanted, atGiven] = [0, 0];
  // Where to go on when what follows the last star does not fit.
  let retry: { readonly wanted: number; given: number } | null = null;
  while (atGiven < given.length) {
    const one = wanted[atWanted];
    if (one === "*") retry = { wanted: (atWanted += 1), given: atGiven };
    else if (one === "?" || (one !== undefined && one === given[atGiven])) [atWanted, atGiven] = [atWanted + 1, atGiven + 1];
    else if (retry === null) return false;
    else [atWanted, atGiven] = [retry.wanted, (retry.given += 1)];
  }
  return /^\**$/u.test(wanted.slice(atWanted));
}
