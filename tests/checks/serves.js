/* The rule of letterkit/checks/serves.yml once more, for a browser: whether each sentence serves its readers. */
({ table, cases }) => {
  const listed = (text) => text.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));
  const unheard = new Set(listed(table.unheard));
  const kinds = new Map();
  for (const [kind, text] of Object.entries(table.kinds)) for (const phrase of listed(text)) kinds.set(phrase, kind);
  const longest = Math.max(...[...kinds.keys()].map((phrase) => phrase.split(" ").length));
  const singular = (word) => (word.endsWith("s") && word.length > 4 ? word.slice(0, -1) : word);

  function words(text) {
    const found = [];
    for (const [written] of text.replaceAll("’", "'").matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)?/gu)) {
      const word = written.toLowerCase();
      const ending = word.includes("'") ? Object.keys(table.endings).find((each) => word.endsWith(each)) : undefined;
      if (ending === undefined) found.push([word, written]);
      else {
        found.push([word.slice(0, -ending.length), written.slice(0, -ending.length)]);
        if (table.endings[ending]) found.push([table.endings[ending], ""]);
      }
    }
    return found.filter(([word]) => word && !unheard.has(word));
  }

  function serves(text, names, told) {
    const heard = words(text);
    const found = new Set();
    for (let place = 0; place < heard.length; ) {
      let taken = Math.min(longest, heard.length - place);
      const phrase = () => heard.slice(place, place + taken).map(([word]) => word).join(" ");
      while (taken > 1 && !kinds.has(phrase())) taken -= 1;
      const [word, written] = heard[place];
      if (kinds.has(phrase())) found.add(kinds.get(phrase()));
      else if (names.has(written)) found.add("names");
      else if (word.length >= 4 && told.has(singular(word))) found.add("words");
      place += taken;
    }
    return [...found].reduce((sum, kind) => sum + table.weights[kind], 0) >= 0;
  }

  return cases.map(({ text, names, told }) => serves(text, new Set(names), new Set(told)));
}
