/**
 * An object's own fields, each read once, whatever somebody passes: `not_an_object` for anything but a
 * plain object, `unreadable` when a getter or a proxy throws.
 */
export function readFields(
  value: unknown,
): ReadonlyMap<string, unknown> | 'not_an_object' | 'unreadable' {
  try {
    if (!isPlainObject(value)) return 'not_an_object'
    // Symbols and hidden fields count too, so that nothing unknown slips past the reader.
    return new Map(Reflect.ownKeys(value).map((key) => [String(key), Reflect.get(value, key)]))
  } catch {
    return 'unreadable'
  }
}

function isPlainObject(value: unknown): value is object {
  // By tag rather than prototype: an object from another realm has another `Object.prototype`.
  return Object.prototype.toString.call(value) === '[object Object]'
}
