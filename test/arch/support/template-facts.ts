import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, templateNames } from '#views';
import Handlebars from 'handlebars';

export interface TemplateFacts {
  readonly name: string;
  /** The source without Handlebars comments. */
  readonly source: string;
  readonly partials: readonly string[];
  /** Each call of a helper with arguments: its literals, null for what is computed. */
  readonly calls: readonly { readonly helper: string; readonly literals: readonly (string | null)[] }[];
  /** Values of `name="…"` in the hash of partials and helpers. */
  readonly hashes: readonly { readonly key: string; readonly value: string }[];
}

const TEMPLATES = join(projectRoot(), 'templates');

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** What a template asks for, read from its syntax tree. */
export function templateFacts(name: string): TemplateFacts {
  const text = readFileSync(join(TEMPLATES, `${name}.hbs`), 'utf8');
  const partials: string[] = [];
  const calls: TemplateFacts['calls'][number][] = [];
  const hashes: TemplateFacts['hashes'][number][] = [];
  const call = (node: Call): void => {
    const path = node.path as hbs.AST.PathExpression;
    if (node.params.length === 0) return;
    calls.push({
      helper: path.original,
      literals: node.params.map((param) =>
        param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : null,
      ),
    });
  };
  class Facts extends Handlebars.Visitor {
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      partials.push((node.name as hbs.AST.PathExpression).original);
      super.PartialStatement(node);
    }
    override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
      partials.push((node.name as hbs.AST.PathExpression).original);
      super.PartialBlockStatement(node);
    }
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      call(node);
      super.MustacheStatement(node);
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      call(node);
      super.BlockStatement(node);
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      call(node);
      super.SubExpression(node);
    }
    override Hash(node: hbs.AST.Hash): void {
      for (const { key, value } of node.pairs) {
        if (value.type === 'StringLiteral')
          hashes.push({ key, value: (value as hbs.AST.StringLiteral).value });
      }
      super.Hash(node);
    }
  }
  new Facts().accept(Handlebars.parse(text));
  return {
    name,
    source: text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g, ''),
    partials,
    calls,
    hashes,
  };
}

export const allTemplates: readonly TemplateFacts[] = templateNames(TEMPLATES).map(templateFacts);
