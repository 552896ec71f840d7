// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes photos side by side, each over its caption; a pair is never torn apart by the end of a page. */
final class DocxPhotos {
    /** 635 of the units of drawings are a twip. */
    private static final int DRAWING_UNITS = 635;

    /** The greatest height, 70 mm, in twips: three pairs stand on a page. */
    private static final int HEIGHT = 3_969;

    /** To the left and right of each photo, in twips. */
    private static final int MARGIN = 115;

    private final XWPFDocument word;
    private final DocxParagraphs paragraphs;

    DocxPhotos(XWPFDocument word, DocxParagraphs paragraphs) {
        this.word = word;
        this.paragraphs = paragraphs;
    }

    void write(PhotoPair pair, boolean landscape) {
        paragraphs.add(DocxStyle.CAPTION, pair.title());
        int width = DocxPages.textWidth(landscape) / 2;
        CTTbl table = paragraphs.addTable();
        table.getTblPr().unsetTblBorders();
        table.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (table.getTblGrid() == null) {
            table.addNewTblGrid();
        }
        table.getTblGrid().setGridColArray(null);
        table.getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        table.getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        CTRow photos = row(table);
        CTRow captions = row(table);
        List<Picture> both = new ArrayList<>(List.of(pair.first()));
        pair.second().ifPresent(both::add);
        for (int i = 0; i < 2; i++) {
            XWPFParagraph photo = paragraph(photos, width);
            XWPFParagraph caption = paragraph(captions, width);
            photo.setKeepNext(true);
            if (i < both.size()) {
                picture(photo.createRun(), both.get(i), width - 2 * MARGIN);
                caption.createRun().setText(both.get(i).caption());
            }
        }
    }

    private static CTRow row(CTTbl table) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit().setVal(STOnOff1.ON);
        return row;
    }

    private XWPFParagraph paragraph(CTRow row, int width) {
        CTTc cell = row.addNewTc();
        CTTblWidth cellWidth = cell.addNewTcPr().addNewTcW();
        cellWidth.setType(STTblWidth.DXA);
        cellWidth.setW(BigInteger.valueOf(width));
        XWPFParagraph paragraph = new XWPFParagraph(cell.addNewP(), word);
        paragraph.setStyle(DocxStyle.TABLE_TEXT.id());
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    // As large as both sides allow, never out of proportion.
    private static void picture(XWPFRun run, Picture picture, int width) {
        double scale = Math.min((double) width / picture.width(), (double) HEIGHT / picture.height());
        int across = (int) Math.max(1, Math.round(picture.width() * scale)) * DRAWING_UNITS;
        int down = (int) Math.max(1, Math.round(picture.height() * scale)) * DRAWING_UNITS;
        PictureType type = switch (picture.kind()) {
            case PNG -> PictureType.PNG;
            case JPEG -> PictureType.JPEG;
        };
        String name = "photo." + picture.kind().fileExtension();
        try {
            run.addPicture(new ByteArrayInputStream(picture.bytes()), type, name, across, down);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("photo must be writable, was " + picture, impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(picture.caption());
    }
}
