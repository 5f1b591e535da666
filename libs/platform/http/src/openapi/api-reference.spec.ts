import type { OpenAPIObject } from '@nestjs/swagger';
import { apiReference } from './api-reference.js';

const DOCUMENT: OpenAPIObject = {
  openapi: '3.0.0',
  info: { title: 'Example', version: '1' },
  components: {
    schemas: {
      DecisionDto: {
        type: 'object',
        required: ['kind'],
        properties: {
          kind: { type: 'string', enum: ['accept', 'return'] },
          reasons: { type: 'array', items: { type: 'string' }, description: 'why' },
          next: { allOf: [{ $ref: '#/components/schemas/Place' }] },
        },
      },
      Place: { type: 'string', format: 'uuid' },
    },
  },
  paths: {
    '/api/v1/reviews/{id}': {
      post: {
        tags: ['reviews'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/DecisionDto' } } },
        },
        responses: { 200: { description: '' }, 409: { description: '' } },
      },
      get: { tags: ['reviews'], summary: 'One case.', responses: { 200: { description: '' } } },
    },
    '/api/v1/reviews': { get: { tags: ['reviews'], responses: { 200: { description: '' } } } },
    '/api/v1/about': { get: { responses: { 200: { description: '' } } } },
  },
};

describe('the API reference', () => {
  const groups = apiReference(DOCUMENT);

  it('has a group for each tag and every operation in one of them', () => {
    const shown = groups.map(({ name, operations }) => [
      name,
      operations.map(({ method, path }) => `${method} ${path}`),
    ]);
    expect(shown).toEqual([
      ['other', ['GET /api/v1/about']],
      ['reviews', ['GET /api/v1/reviews', 'GET /api/v1/reviews/{id}', 'POST /api/v1/reviews/{id}']],
    ]);
  });

  it('says what an operation takes and answers', () => {
    expect(groups[1]?.operations[2]).toEqual({
      id: 'post-api-v1-reviews-id-',
      method: 'POST',
      path: '/api/v1/reviews/{id}',
      summary: '',
      parameters: [{ name: 'id', type: 'string (uuid)', required: true, description: '' }],
      body: [
        { name: 'kind', type: 'accept | return', required: true, description: '' },
        { name: 'reasons', type: 'string[]', required: false, description: 'why' },
        { name: 'next', type: 'string (uuid)', required: false, description: '' },
      ],
      statuses: ['200'],
    });
  });
});
