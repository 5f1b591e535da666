import type { Principal } from './access/principal.js';
import type { Upload } from './uploads/upload.js';

/** What the edge knows of a request beyond Fastify's own fields; set by the hooks in order. */
declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
    /** see Authentication.formerUserId */
    formerUserId: string | null;
    /** the file of a multipart request whose token was checked */
    upload: Upload | null;
  }
}
