const MOST = 20; // versions in use at once; one compiled catalogue takes well under a megabyte

/** Remembers what is made from content, by the content's hash: an entry can never be out of date. */
export class HashedCache<Value> {
  private readonly values = new Map<string, Value>();

  /** `make` runs again if it fails. */
  async get(hash: string, make: () => Value | Promise<Value>): Promise<Value> {
    const known = this.values.get(hash);
    if (known !== undefined) return known;
    const value = await make();
    const oldest = this.values.keys().next();
    if (this.values.size >= MOST && !oldest.done) this.values.delete(oldest.value);
    this.values.set(hash, value);
    return value;
  }
}
