package vn.motcua.domain.catalogue;

/**
 * What citizens say for what procedures are called. It works one way: who says {@code said} may mean {@code meant}.
 *
 * @param said everyday words or an abbreviation: {@code sổ đỏ}, {@code cccd}
 * @param meant words of official names: {@code giấy chứng nhận quyền sử dụng đất}
 */
public record Synonym(String said, String meant) {

    public Synonym {
        said = said.strip();
        meant = meant.strip();
        if (said.isEmpty() || meant.isEmpty()) {
            throw new IllegalArgumentException("a synonym needs both sides, got '%s' and '%s'".formatted(said, meant));
        }
    }
}
