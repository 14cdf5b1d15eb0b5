import * as dbus from '@jellybrick/dbus-next';

/** Removes D-Bus variants from a value, at any depth. Byte arrays stay Buffers. */
export function unwrapVariants(value: unknown): unknown {
  if (value instanceof dbus.Variant) return unwrapVariants(value.value);
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(unwrapVariants);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrapVariants(inner)]));
}
