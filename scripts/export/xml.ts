// XML as a tree: text goes into text nodes, so nothing is escaped by hand and nothing can become markup.

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
};
/** An element, or text. */
export type XmlNode = XmlElement | string;

/** An element; children that are undefined are left out, as are attributes. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (XmlNode | undefined)[]
): XmlElement => ({ name, attributes, children: children.filter((child) => child !== undefined) });

/** A text whose line feeds are line breaks (XHTML's `br`). */
export const withLines = (text: string): XmlNode[] =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]));

/** What XML 1.0 has no way to write: controls, lone surrogates and the two noncharacters of the first plane. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const attributeEscapes: Readonly<Record<string, string>> = { ...escapes, '\n': '&#10;', '\t': '&#9;' };

const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
const escapeAttribute = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\r\n\t]/g, (character) => attributeEscapes[character] ?? character);

/** @returns The node as XML; an element without children is written `<br/>`. */
export const serializeXml = (node: XmlNode): string => {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(serializeXml).join('')}</${node.name}>`;
};

/** @returns A whole XML document; `doctype` is `html` for XHTML. */
export const xmlDocument = (root: XmlElement, doctype?: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype === undefined ? '' : `<!DOCTYPE ${doctype}>\n`}${serializeXml(root)}\n`;
