/** Adds a value to the list under a key. For one key per value of a finished list, `Map.groupBy` is enough. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Like `Map.groupBy` for items with several keys; an item is listed once under each of its keys. */
export function groupByEach<T, K>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) addTo(groups, key, item);
  }
  return groups;
}
