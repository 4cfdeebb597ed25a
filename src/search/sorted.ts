/** Index of the last of some rising numbers that is at most `wanted`; 0 when none is. */
export function lastAtMost(rising: Uint32Array, wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The n-th largest of numbers in several lists, n from 1 to their count. Cost: linear, mostly. Source: Hoare, Algorithm 65: find, CACM 4(7), 1961. */
export function nthLargest(lists: readonly Float64Array[], n: number): number {
  const numbers = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const list of lists) {
    numbers.set(list, filled);
    filled += list.length;
  }
  const wanted = n - 1;
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const pivot = numbers[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((numbers[left] ?? 0) > pivot) left++;
      while ((numbers[right] ?? 0) < pivot) right--;
      if (left > right) break;
      const swapped = numbers[left] ?? 0;
      numbers[left++] = numbers[right] ?? 0;
      numbers[right--] = swapped;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return numbers[wanted] ?? Number.NaN;
}
