/** Where a company's name ends and the union's begins: `某某有限公司` `工会委员会`. */
const END_OF_COMPANY = /(?<=公司)/;

/** A long name in the parts that should stay whole where it needs two lines. */
export function nameParts(name: string): string[] {
  return name.split(END_OF_COMPANY);
}
