/** Where a role counts: everywhere in the district, in one sub-district, at one union. */
export interface Grant {
  readonly role: string;
  readonly scopeType: 'district' | 'subdistrict' | 'union';
  readonly scopeId: string;
}

/** Who a request comes from, with the rights that hold at this moment. */
export interface Principal {
  readonly userId: string;
  readonly username: string;
  /** as shown to people */
  readonly name: string;
  readonly districtId: string;
  readonly grants: readonly Grant[];
  /** the language the person chose, null: the browser's */
  readonly locale: string | null;
  /** set for a browser's session */
  readonly sessionId: string | null;
  /** set for an API token */
  readonly tokenId: string | null;
  /** the permissions an API token is limited to; null: all of its owner's */
  readonly scopes: readonly string[] | null;
  /** logged in with a one-time password: nothing but changing it is allowed */
  readonly mustChangePassword: boolean;
}
