import ts from 'typescript';

/** What the architecture test wants to know of one file: what it imports, and which globals of the process it touches. */
export interface Reading {
  readonly imports: readonly Mention[];
  readonly globals: readonly Mention[];
}

/** `name` is the specifier as written, or the global; an import whose specifier is computed has the name null. */
export interface Mention<Name = string | null> {
  readonly name: Name;
  readonly line: number;
}

const WATCHED = new Set(['console', 'process', 'performance']);

export function readModule(path: string, text: string): Reading {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Mention[] = [];
  const globals: Mention[] = [];
  const at = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.push({ name: specifier, line: at(node) });
    const global = globalOf(node);
    if (global !== undefined) globals.push({ name: global, line: at(node) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, globals };
}

/** All ways to name another module: `import`, `export … from`, `import()`, `import('…').Type`, `require()`. */
function specifierOf(node: ts.Node): string | null | undefined {
  if (ts.isImportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier && literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : null;
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isCallExpression(node) && isImporter(node.expression)) return literal(node.arguments[0]);
  return undefined;
}

function isImporter(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function literal(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

/** A clock that is given a time (`new Date(0)`) is a value; one that is given none reads the wall. */
function globalOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date()';
  if (ts.isPropertyAccessExpression(node) && isDate(node.expression) && node.name.text === 'now') return 'Date.now';
  if (ts.isIdentifier(node) && WATCHED.has(node.text) && isReference(node)) return node.text;
  return undefined;
}

function isDate(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'Date';
}

/** `job.process`, `{ process: 1 }` and `interface { process: … }` only bear the name; `globalThis.process` means the thing. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return parent.expression.getText() === 'globalThis';
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  return (parent as Partial<ts.NamedDeclaration>).name !== node;
}
