export { contentDisposition } from './content-disposition.js';
export { safeFileName } from './file-name.js';
export { FileStore, type FileFacts, type FileRule } from './file-store.js';
export { FilesModule } from './files.module.js';
export { LocalFileStore } from './local-file-store.js';
export { DOCUMENT_TYPES, extensionOf, isMediaType, type MediaType } from './media-type.js';
