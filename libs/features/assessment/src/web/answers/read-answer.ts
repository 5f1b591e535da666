/** The browser reads typed answers by the same code. */
export { readTyped as readAnswer, type TypedAnswer } from '#rating';
