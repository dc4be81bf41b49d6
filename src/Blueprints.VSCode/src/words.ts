/** What the extension says, in the language of the editor. */
export function words(language: string) {
  const zh = language.toLowerCase().startsWith('zh');
  const say = (english: string, chinese: string) => (zh ? chinese : english);
  return {
    untrusted: say('Blueprints starts nothing in a folder that is not trusted.', 'Blueprints 在不受信任的文件夹中不启动任何程序。'),
    badProgram: say('The setting blueprints.program needs a full path.', '设置 blueprints.program 需要完整路径。'),
    notStarted: (reason: string) => say(`The program blueprints could not be started: ${reason}. Install it, or set blueprints.program.`, `无法启动程序 blueprints：${reason}。请安装它，或设置 blueprints.program。`),
    noDocument: say('Open a *.blueprint.yaml or *.fishbone.yaml first.', '请先打开一个 *.blueprint.yaml 或 *.fishbone.yaml。'),
    preview: (name: string) => say(`Drawing of ${name}`, `${name} 的图`),
    format: say('Export as', '导出为'),
    exported: (name: string) => say(`Wrote ${name}`, `已写入 ${name}`),
    mistakes: say('The drawing is that of the last state without mistakes.', '显示的是最近一次没有错误时的图。'),
  };
}

export type Words = ReturnType<typeof words>;
