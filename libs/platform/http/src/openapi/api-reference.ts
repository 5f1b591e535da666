import type { OpenAPIObject } from '@nestjs/swagger';
import { fieldsOf, type ApiField, typeOf } from './schema-fields.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = Extract<NonNullable<Operation['parameters']>[number], { readonly name: string }>;
type Body = Extract<NonNullable<Operation['requestBody']>, { readonly content: object }>;

/** One operation of the API as the reference page shows it. */
export interface ApiOperation {
  /** Anchor on the page. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly ApiField[];
  readonly body: readonly ApiField[];
  /** Status codes of answers that are no error. */
  readonly statuses: readonly string[];
}

export interface ApiGroup {
  readonly name: string;
  readonly operations: readonly ApiOperation[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const UNTAGGED = 'other';

/** The operations of an OpenAPI document by their first tag, both in alphabetical order. */
export function apiReference(document: OpenAPIObject): readonly ApiGroup[] {
  const groups = new Map<string, ApiOperation[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const name = operation.tags?.[0] ?? UNTAGGED;
      groups.set(name, [...(groups.get(name) ?? []), describe(document, method, path, operation)]);
    }
  }
  return [...groups]
    .map(([name, operations]) => ({ name, operations: operations.sort(byPath) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function describe(document: OpenAPIObject, method: string, path: string, operation: Operation): ApiOperation {
  const { parameters = [], requestBody, summary, description, responses } = operation;
  const body = requestBody && 'content' in requestBody ? jsonSchema(requestBody) : undefined;
  return {
    id: `${method}${path.replaceAll(/[^\w]+/g, '-')}`,
    method: method.toUpperCase(),
    path,
    summary: summary ?? description ?? '',
    parameters: parameters.flatMap((one) => ('name' in one ? [parameterField(document, one)] : [])),
    body: body ? fieldsOf(document, body) : [],
    statuses: Object.keys(responses).filter((status) => status.startsWith('2') || status.startsWith('3')),
  };
}

function parameterField(
  document: OpenAPIObject,
  { name, schema, required, description }: Parameter,
): ApiField {
  return {
    name,
    type: schema ? typeOf(document, schema) : 'string',
    required: required === true,
    description: description ?? '',
  };
}

function jsonSchema({ content }: Body) {
  return content['application/json']?.schema;
}

function byPath(one: ApiOperation, other: ApiOperation): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return (
    METHODS.findIndex((method) => method.toUpperCase() === one.method) -
    METHODS.findIndex((method) => method.toUpperCase() === other.method)
  );
}
