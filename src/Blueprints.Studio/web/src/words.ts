/** What the page says, in both languages. */
export type Language = 'en' | 'zh';

const words = {
  name: ['File', '文件'],
  new: ['New …', '新建…'],
  open: ['Open', '打开'],
  save: ['Save', '保存'],
  export: ['Export …', '导出…'],
  link: ['Copy link', '复制链接'],
  fold: ['Rows', '行数'],
  foldDocument: ['Rows: as written', '行数：按文档'],
  foldAuto: ['Rows: to fit', '行数：自动'],
  foldNone: ['One row', '一行'],
  theme: ['Theme', '主题'],
  themeDocument: ['Theme: as written', '主题：按文档'],
  findings: ['Weak links', '薄弱环节'],
  registers: ['Registers', '登记表'],
  language: ['Language', '语言'],
  fit: ['Fit', '适合窗口'],
  smaller: ['Smaller', '缩小'],
  larger: ['Larger', '放大'],
  text: ['Text of the document', '文档文本'],
  bar: ['Width of the text', '文本宽度'],
  view: ['Drawing', '图'],
  zoom: ['Size of the drawing', '图的大小'],
  links: ['Weak links', '薄弱环节'],
  mistakes: ['Mistakes', '错误'],
  nothing: ['No weak link found.', '没有发现薄弱环节。'],
  five: ['The weak links that matter most', '最要紧的薄弱环节'],
  more: ['Show all', '显示全部'],
  fewer: ['Show the first five', '只显示前五项'],
  also: ['also at', '另见'],
  starting: ['Starting …', '正在启动…'],
  drawn: ['Drawn in', '绘图用时'],
  copied: ['The link is copied. It holds the whole document; nothing was sent anywhere.', '链接已复制。整份文档都在链接里，没有发送到任何地方。'],
  tooLong: ['The document is too long for a link.', '文档太长，无法放进链接。'],
  badLink: ['The link holds no document that can be read; it may have been cut short.', '链接里没有可读的文档，可能被截断了。'],
  mistake: ['mistake', '处错误'],
  mistakesInText: ['mistakes', '处错误'],
  lastDrawing: ['the drawing is of the text before', '图仍是改动之前的'],
  noDrawing: ['The text has mistakes, so there is no drawing of it to export.', '文本有错误，没有可导出的图。'],
  changedSince: ['The text has changed since; wait until it has been read again.', '文本已经改动，请等它重新读完。'],
  replace: ['Replace your text? Something in it has not been saved.', '要替换当前文本吗？其中有内容尚未保存。'],
  noText: ['this is no text in UTF-8 of at most 16 MB; your document is as it was.', '这不是 UTF-8 文本，或超过 16 MB；当前文档没有改动。'],
  noMermaid: ['this holds no ishikawa diagram that can be read; your document is as it was.', '其中没有可读的 ishikawa 图；当前文档没有改动。'],
  tooLarge: ['too large for a PNG that can be read; export SVG instead.', '太大，导出的 PNG 无法看清；请改为导出 SVG。'],
  slow: ['Still working …', '仍在处理…'],
  stopped: ['Given up after 20 seconds. Change the text to go on.', '20 秒后已停止。修改文本即可继续。'],
  failed: ['Something failed inside. The text is kept.', '内部出错，文本已保留。'],
  restored: ['Your text of last time.', '这是上次的文本。'],
  line: ['line', '第'],
} as const;

export type Word = keyof typeof words;

export const word = (key: Word, language: Language): string => words[key][language === 'zh' ? 1 : 0];

export const isWord = (key: string): key is Word => key in words;
