/** What the element says itself, in both languages. */
export const words = {
  en: {
    problems: 'What is wrong in the document',
    line: (line: number) => `line ${line}: `,
    unreadable: (src: string, why: string) => `'${src}' cannot be read: ${why}`,
    tooLarge: 'it has more than 16 MiB',
    noAnswer: 'there is no answer',
    noDrawing: 'it is no drawing',
    broken: (why: string) => `it cannot be drawn: ${why}`,
    tookTooLong: 'it took too long',
    wrongValue: (name: string, value: string, takes: string) => `${name} can't be '${value}'; it takes ${takes}`,
    nothing: 'there is no document: src names one, or it stands inside',
  },
  zh: {
    problems: '文档中的错误',
    line: (line: number) => `第 ${line} 行：`,
    unreadable: (src: string, why: string) => `读不了“${src}”：${why}`,
    tooLarge: '它超过 16 MiB',
    noAnswer: '没有应答',
    noDrawing: '它不是图',
    broken: (why: string) => `画不了：${why}`,
    tookTooLong: '时间太长',
    wrongValue: (name: string, value: string, takes: string) => `${name} 不能是“${value}”；可以写 ${takes}`,
    nothing: '没有文档：请写 src，或把文档写在里面',
  },
};

export type Words = (typeof words)['en'];
