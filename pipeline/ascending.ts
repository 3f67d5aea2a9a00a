/** How many elements at the head of a list fit, where none fits behind one that does not; found by halving. The last that fits stands at one less. */
export function countFitting<T>(list: readonly T[], fits: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
