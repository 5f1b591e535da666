import Handlebars from 'handlebars';

/**
 * Makes ECharts' SVG fit for a page under a content security policy without inline style: hover
 * rules and their classes go, `style` becomes presentation attributes, and the picture gets a name.
 */
export function presentationOnly(svg: string, label: string): string {
  return svg
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, declarations: string) => attributesOf(declarations))
    .replace(
      /^<svg width="(\d+)" height="(\d+)"/,
      (_, width: string, height: string) =>
        `<svg role="img" aria-label="${Handlebars.escapeExpression(label)}" data-size="${width}x${height}"`,
    )
    .replace(/ (?:xmlns:xlink|version|baseProfile|data-size)="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
    .trim();
}

function attributesOf(declarations: string): string {
  return declarations
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .filter(([name, value]) => name && value && name !== 'font-family')
    .map(([name, value]) => ` ${String(name)}="${String(value)}"`)
    .join('');
}
