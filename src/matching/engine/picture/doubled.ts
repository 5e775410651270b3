/** The same numbers with as much room again. */
export function doubled<T extends Int32Array | Uint8Array | Float64Array>(numbers: T): T {
  const larger = new (numbers.constructor as new (length: number) => T)(2 * numbers.length)
  larger.set(numbers)
  return larger
}
