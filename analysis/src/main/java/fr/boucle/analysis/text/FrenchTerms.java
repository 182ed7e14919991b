package fr.boucle.analysis.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * The words of a French text that carry its subject: without articles and stop words ({@code
 * stopwords-fr.txt}), stemmed lightly, without accents. Immutable; safe for use by several threads.
 */
public final class FrenchTerms {
  private final Analyzer analyzer;

  /** Reads the stop words that ship with the library. */
  public FrenchTerms() {
    this.analyzer =
        new French(new CharArraySet(Resources.lines(FrenchTerms.class, "stopwords-fr.txt"), true));
  }

  /** Returns the terms of a text in order. */
  public List<Term> of(String text) {
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      List<Term> terms = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new Term(stem.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class French extends Analyzer {
    private final CharArraySet stopWords;

    French(CharArraySet stopWords) {
      this.stopWords = stopWords;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var tokenizer = new StandardTokenizer();
      TokenStream words =
          new ElisionFilter(new LowerCaseFilter(tokenizer), FrenchAnalyzer.DEFAULT_ARTICLES);
      TokenStream kept = new StopFilter(new ASCIIFoldingFilter(words), stopWords);
      return new TokenStreamComponents(tokenizer, new FrenchLightStemFilter(kept));
    }
  }
}
