import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Inline = Exclude<Schema, { readonly $ref: string }>;

/** One value that an operation takes. */
export interface ApiField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** The properties of an object; none of anything else. */
export function fieldsOf(document: OpenAPIObject, schema: Schema): readonly ApiField[] {
  const { properties = {}, required = [] } = inlined(document, schema);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: typeOf(document, property),
    required: required.includes(name),
    description: inlined(document, property).description ?? '',
  }));
}

/** `string (uuid)`, `accept | adjust | return`, `integer[]`. */
export function typeOf(document: OpenAPIObject, schema: Schema): string {
  const { type, format, enum: values, items, allOf } = inlined(document, schema);
  if (values) return values.map(String).join(' | ');
  if (items) return `${typeOf(document, items)}[]`;
  if (allOf?.[0]) return typeOf(document, allOf[0]);
  const name = [type ?? 'object'].flat().join(' | ');
  return format === undefined ? name : `${name} (${format})`;
}

function inlined({ components }: OpenAPIObject, schema: Schema): Inline {
  if (!('$ref' in schema)) return schema;
  const found = components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
  return found && !('$ref' in found) ? found : {};
}
